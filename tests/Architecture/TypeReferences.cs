using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RolloutSpecs.Tests.Architecture;

/// <summary>Which types of an assembly know which others of it, as compiled.</summary>
internal static class TypeReferences
{
    /// <summary>Each pair once; what the compiler generates counts for the type that it was generated for.</summary>
    public static IReadOnlyList<(string From, string To)> Of(string project)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"RolloutSpecs.{project}.dll"));
        return
        [
            .. module.Types.Where(type => type.Namespace.StartsWith("RolloutSpecs.", StringComparison.Ordinal))
                .SelectMany(type => KnownTo(type).Select(known => (type.FullName, known)))
                // What the compiler makes for a whole assembly lies in no folder.
                .Where(pair => pair.FullName != pair.known && pair.known.StartsWith("RolloutSpecs.", StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    private static IEnumerable<string> KnownTo(TypeDefinition type) =>
        type.NestedTypes
            .SelectMany(KnownTo)
            .Concat(Mentioned(type).SelectMany(Parts).Where(part => part.Scope == type.Module).Select(Outermost));

    private static IEnumerable<TypeReference?> Mentioned(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(contract => contract.InterfaceType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.Methods.SelectMany(Mentioned),
    ];

    private static IEnumerable<TypeReference?> Mentioned(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(Mentioned) : [],
    ];

    private static IEnumerable<TypeReference?> Mentioned(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    // A list of windows knows windows.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    private static string Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;
}
