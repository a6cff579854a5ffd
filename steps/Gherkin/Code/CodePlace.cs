using System.Reflection;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>Where a method of step code stands.</summary>
/// <param name="Method">The method.</param>
/// <param name="File">Its source file relative to the source root, or null where the build kept none.</param>
/// <param name="Line">The line where its body begins, or null.</param>
public sealed record CodePlace(MethodInfo Method, string? File, int? Line)
{
    /// <summary>The method's name with its class.</summary>
    public string MethodName => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>File and line, as an editor opens it, or the method's name where they are not known.</summary>
    public string Location => File is null ? MethodName : $"{File}:{Line}";

    /// <summary>The method's name and, where it is known, file and line.</summary>
    public override string ToString() => File is null ? MethodName : $"{MethodName} {Location}";
}
