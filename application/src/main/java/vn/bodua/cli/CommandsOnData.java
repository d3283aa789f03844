package vn.bodua.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The commands that act on data, by name, in the order of the help. */
final class CommandsOnData {

    private CommandsOnData() {}

    static Map<String, Object> of(Entrance entrance) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("reports", new SeeReports(entrance));
        commands.put("report", new SeeReport(entrance));
        commands.put("receive", new Receive(entrance));
        commands.put("review", new SeeReview(entrance));
        commands.put("keep", new Keep(entrance));
        commands.put("drop", new Drop(entrance));
        commands.put("enter", new Enter(entrance));
        commands.put("figure", new SeeFigure(entrance));
        commands.put("accept", new Accept(entrance));
        commands.put("table", new SeeTable(entrance));
        commands.put("write", new Write(entrance));
        commands.put("reorganize", new ReorganizeUnits(entrance));
        commands.put("bodies", new SeeBodies(entrance));
        commands.put("official", new SeeOfficial(entrance));
        commands.put("post", KeepPosts.commands(entrance));
        commands.put("registry", KeepRegistry.commands(entrance));
        commands.put("accounts", new SeeAccounts(entrance));
        commands.put("account", KeepAccounts.commands(entrance));
        commands.put("me", new SeeMe(entrance));
        return commands;
    }
}
