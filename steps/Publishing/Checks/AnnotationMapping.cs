using Octokit;

namespace RolloutSpecs.Publishing.Checks;

/// <summary>Annotations as GitHub takes and shows them.</summary>
internal static class AnnotationMapping
{
    public static NewCheckRunAnnotation ToNew(this Annotation annotation) =>
        new(annotation.Path, annotation.Line, annotation.Line, CheckAnnotationLevel.Failure, annotation.Message)
        {
            Title = annotation.Title,
        };

    public static bool IsSame(this Annotation annotation, CheckRunAnnotation told) =>
        annotation.Path == told.Path
            && annotation.Line == told.StartLine
            && annotation.Title == told.Title
            && annotation.Message == told.Message;
}
