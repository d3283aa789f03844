package vn.bodua.api.shown;

import org.springframework.stereotype.Component;
import vn.bodua.organization.DissolveUnit;
import vn.bodua.organization.FoundUnit;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.MergeUnits;
import vn.bodua.organization.MoveUnit;
import vn.bodua.organization.RenameUnit;
import vn.bodua.organization.SeparateUnit;
import vn.bodua.organization.SplitUnit;

/** The use cases that change the organisation, and the units whose names they are told. */
@Component
public record Reorganizers(
        KnownUnits units,
        FoundUnit found,
        RenameUnit rename,
        MergeUnits merge,
        SplitUnit split,
        SeparateUnit separate,
        MoveUnit move,
        DissolveUnit dissolve) {}
