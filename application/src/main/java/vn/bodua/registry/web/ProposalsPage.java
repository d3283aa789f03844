package vn.bodua.registry.web;

import java.util.List;
import vn.bodua.registry.clerk.ShowProposals.Waiting;

/** The proposals that wait for an answer. */
public record ProposalsPage(List<Waiting> waiting) {}
