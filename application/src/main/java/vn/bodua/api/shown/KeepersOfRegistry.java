package vn.bodua.api.shown;

import org.springframework.stereotype.Component;
import vn.bodua.organization.KnownUnits;
import vn.bodua.registry.EnterInRegistry;
import vn.bodua.registry.GrowIntoCooperative;
import vn.bodua.registry.MergeRegistrants;
import vn.bodua.registry.RecordCensus;
import vn.bodua.registry.RecordLifeEvent;
import vn.bodua.registry.RecordLink;
import vn.bodua.registry.RecordProduct;
import vn.bodua.registry.RecordYearResults;
import vn.bodua.registry.SplitRegistrant;
import vn.bodua.registry.WithdrawEvent;

/** The use cases that enter something in the registry, and the units whose names they are told. */
@Component
public record KeepersOfRegistry(
        KnownUnits units,
        EnterInRegistry enter,
        RecordLifeEvent event,
        MergeRegistrants merge,
        SplitRegistrant split,
        GrowIntoCooperative grow,
        WithdrawEvent withdraw,
        RecordCensus census,
        RecordYearResults results,
        RecordProduct product,
        RecordLink link) {}
