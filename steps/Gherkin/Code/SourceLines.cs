using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>Finds methods in their source files by the symbols that the compiler wrote; Reqnroll's attributes know no place.</summary>
/// <param name="root">The folder that files are told from.</param>
internal sealed class SourceLines(string root) : IDisposable
{
    private readonly Dictionary<Assembly, MetadataReaderProvider?> symbols = [];

    public CodePlace Of(MethodInfo method)
    {
        // The body of an async method is in a class of its own.
        var body = method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType
            .GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) ?? method;
        if (SymbolsOf(method.Module.Assembly)?.GetMetadataReader() is not { } reader)
        {
            return new CodePlace(method, null, null);
        }

        var handle = ((MethodDefinitionHandle)MetadataTokens.Handle(body.MetadataToken)).ToDebugInformationHandle();
        var points = reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).ToList();
        return points.Count == 0
            ? new CodePlace(method, null, null)
            : new CodePlace(
                method,
                Path.GetRelativePath(root, reader.GetString(reader.GetDocument(points[0].Document).Name)).Replace('\\', '/'),
                points[0].StartLine);
    }

    public void Dispose()
    {
        foreach (var provider in symbols.Values)
        {
            provider?.Dispose();
        }
    }

    private MetadataReaderProvider? SymbolsOf(Assembly assembly)
    {
        if (!symbols.TryGetValue(assembly, out var provider))
        {
            symbols[assembly] = provider = Open(assembly);
        }

        return provider;
    }

    private static MetadataReaderProvider? Open(Assembly assembly)
    {
        if (assembly.Location.Length == 0)
        {
            return null;
        }

        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        return image.TryOpenAssociatedPortablePdb(assembly.Location, OpenOrNull, out var provider, out _) ? provider : null;
    }

    private static FileStream? OpenOrNull(string path) => File.Exists(path) ? File.OpenRead(path) : null;
}
