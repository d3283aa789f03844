package vn.bodua.registry.sample;

import java.util.List;
import java.util.Optional;
import vn.bodua.registry.Registration.Business;
import vn.bodua.registry.Registration.Model;

/** What those of the sample do and how they are called. Every name ends with {@value #MARK}. */
final class Naming {

    static final String MARK = "(mẫu)";

    /** A branch: how often it occurs, by which sector it is counted, its lines, and what those in it are called. */
    private record Branch(int often, String sector, List<String> lines, List<String> called) {}

    private static final List<Branch> AGRICULTURE = List.of(
            new Branch(34, "crops", List.of("0111", "0161"), List.of("HTX DVNN", "HTX Nông nghiệp", "HTX Lúa gạo")),
            new Branch(16, "crops", List.of("0118"), List.of("HTX Rau an toàn", "HTX Rau củ quả")),
            new Branch(14, "crops", List.of("0121"), List.of("HTX Cây ăn quả", "HTX Trái cây")),
            new Branch(14, "livestock", List.of("0146", "0145"), List.of("HTX Chăn nuôi", "HTX Chăn nuôi gia cầm")),
            new Branch(10, "fishery", List.of("0322"), List.of("HTX Nuôi trồng thủy sản", "HTX Thủy sản")),
            new Branch(4, "forestry", List.of("0210"), List.of("HTX Lâm nghiệp")),
            new Branch(8, "agriculture", List.of("0161"), List.of("HTX Dịch vụ thủy nông", "HTX DVNN tổng hợp")));

    private static final List<Branch> NON_AGRICULTURE = List.of(
            new Branch(28, "transport", List.of("4933", "4932"), List.of("HTX Vận tải", "HTX Vận tải thủy bộ")),
            new Branch(24, "trade_services", List.of("4711"), List.of("HTX Thương mại dịch vụ", "HTX Mua bán")),
            new Branch(
                    20, "industry_handicraft", List.of("1629"), List.of("HTX Tiểu thủ công nghiệp", "HTX Mây tre đan")),
            new Branch(12, "construction", List.of("4102"), List.of("HTX Xây dựng", "HTX Vật liệu xây dựng")),
            new Branch(8, "environment", List.of("3811"), List.of("HTX Vệ sinh môi trường")),
            new Branch(4, "electricity", List.of("3512"), List.of("HTX Điện")),
            new Branch(4, "tourism", List.of("7912"), List.of("HTX Du lịch cộng đồng")));

    private static final List<Branch> CREDIT =
            List.of(new Branch(1, "credit_fund", List.of("6419"), List.of("Quỹ tín dụng nhân dân")));

    private static final List<Branch> UNIONS = List.of(
            new Branch(
                    3, "agriculture", List.of("0161"), List.of("Liên hiệp HTX Nông nghiệp", "Liên hiệp HTX Nông sản")),
            new Branch(1, "transport", List.of("4933"), List.of("Liên hiệp HTX Vận tải")));

    private static final List<Branch> GROUPS = List.of(
            new Branch(40, "crops", List.of(), List.of("THT Sản xuất lúa", "THT Trồng rau", "THT Trồng cây ăn quả")),
            new Branch(20, "livestock", List.of(), List.of("THT Chăn nuôi bò", "THT Chăn nuôi gia cầm")),
            new Branch(15, "fishery", List.of(), List.of("THT Khai thác thủy sản", "THT Nuôi tôm")),
            new Branch(10, "agriculture", List.of(), List.of("THT Dùng nước", "THT Dịch vụ làm đất")),
            new Branch(10, "industry_handicraft", List.of(), List.of("THT Đan lát", "THT Dệt thổ cẩm")),
            new Branch(5, "services", List.of(), List.of("THT Dịch vụ nông thôn")));

    private static final List<String> WISHES = List.of(
            "Tân Tiến",
            "Đồng Tâm",
            "Thành Công",
            "Quyết Thắng",
            "Đại Thắng",
            "Hòa Bình",
            "Minh Tâm",
            "Hưng Thịnh",
            "An Phú",
            "Tân Lập",
            "Phú Thịnh",
            "Thống Nhất",
            "Đoàn Kết",
            "Bình Minh",
            "Thành Đạt",
            "Hợp Lực",
            "Xuân Mới",
            "Toàn Thắng");

    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý");

    private static final List<String> GIVEN = List.of(
            "Văn An",
            "Thị Bình",
            "Văn Cường",
            "Thị Dung",
            "Văn Đức",
            "Thị Hà",
            "Văn Hải",
            "Thị Hoa",
            "Văn Hùng",
            "Thị Lan",
            "Văn Long",
            "Thị Mai",
            "Văn Nam",
            "Thị Nga",
            "Văn Phúc",
            "Thị Phượng",
            "Văn Quang",
            "Thị Thảo",
            "Văn Thành",
            "Thị Yến");

    /** What one does and is called. */
    record Called(String name, Business business) {}

    private final Dice dice;

    Naming(Dice dice) {
        this.dice = dice;
    }

    Called one(SampleKind kind, String commune) {
        Branch branch = branch(
                switch (kind) {
                    case AGRICULTURE -> AGRICULTURE;
                    case NON_AGRICULTURE -> NON_AGRICULTURE;
                    case CREDIT_FUND -> CREDIT;
                    case UNION -> UNIONS;
                    case GROUP -> GROUPS;
                });
        String own = kind == SampleKind.CREDIT_FUND || dice.once(2) ? commune : dice.of(WISHES);
        Model model = kind == SampleKind.NON_AGRICULTURE && dice.once(2) ? Model.JOB_CREATION : Model.SERVICE_SUPPLY;
        return new Called(
                dice.of(branch.called()) + " " + own + " " + MARK,
                new Business(
                        branch.sector(),
                        branch.lines(),
                        kind == SampleKind.GROUP ? Optional.empty() : Optional.of(model)));
    }

    String person() {
        return dice.of(SURNAMES) + " " + dice.of(GIVEN);
    }

    private Branch branch(List<Branch> branches) {
        int left = dice.below(branches.stream().mapToInt(Branch::often).sum());
        for (Branch branch : branches) {
            left -= branch.often();
            if (left < 0) {
                return branch;
            }
        }
        throw new IllegalStateException("no branch");
    }
}
