namespace RolloutSpecs.Tests.Architecture;

public class FolderSpecs
{
    public static TheoryData<string> Projects => DependencySpecs.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_know_each_other_in_no_circle(string project) =>
        string.Join('\n', FolderCircle.In(TypeReferences.Of(project)))
            .Should().BeEmpty("a folder can be read by itself only where what it knows does not know it");

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_references_of_a_project_are_seen(string project) =>
        TypeReferences.Of(project).Should().NotBeEmpty();

    [Fact]
    public void A_circle_is_named_with_a_reference_for_each_arrow() =>
        FolderCircle.In([("P.A.One", "P.B.Two"), ("P.B.Three", "P.C.Four"), ("P.C.Five", "P.A.Six"), ("P.C.Five", "P.D.Seven")])
            .Should().Equal("P.A -> P.B: One knows Two", "P.B -> P.C: Three knows Four", "P.C -> P.A: Five knows Six");

    [Fact]
    public void Folders_that_know_in_one_direction_are_no_circle() =>
        FolderCircle.In([("P.A.One", "P.B.Two"), ("P.B.Two", "P.C.Three"), ("P.A.One", "P.C.Three"), ("P.A.One", "P.A.Four")])
            .Should().BeEmpty();
}
