package vn.bodua.api.shown;

import org.springframework.stereotype.Component;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.people.ClusterHeads;
import vn.bodua.organization.people.EndPost;
import vn.bodua.organization.people.FillPost;
import vn.bodua.organization.people.NameClusterHead;
import vn.bodua.organization.people.OpenTerm;
import vn.bodua.organization.people.ShowBodies;

/** The use cases about people in bodies and about heads of clusters, and the units whose names they are told. */
@Component
public record PeopleKept(
        KnownUnits units,
        ShowBodies show,
        OpenTerm openTerm,
        FillPost fill,
        EndPost end,
        ClusterHeads heads,
        NameClusterHead nameHead) {}
