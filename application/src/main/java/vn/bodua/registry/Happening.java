package vn.bodua.registry;

import java.time.LocalDate;

/** A life event and its day, as somebody tells it. */
public record Happening(LocalDate day, LifeEvent event) {}
