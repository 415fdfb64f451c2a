using Mono.Cecil;

namespace Bot.Tests.Architecture;

/// <summary>How types are declared: an executable has no public ones, and a class is made to be inherited or it is sealed.</summary>
internal static class TypeRules
{
    private const string EntryPoint = "Program";

    public static IReadOnlyList<string> Violations(ModuleDefinition module)
    {
        var written = module.Types.Where(type => !GeneratedCode.Made(type) && type.Name != EntryPoint).ToList();
        var all = written.SelectMany(UseCollector.WithNested).Where(type => !GeneratedCode.Made(type)).ToList();
        var inherited = module.GetTypes().Select(type => type.BaseType?.GetElementType().FullName).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. written.Where(type => type.IsPublic).Select(type => $"{type.FullName} is public: nothing outside the program uses it"),
            .. all.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !inherited.Contains(type.FullName))
                .Select(type => $"{type.FullName} is neither sealed nor inherited"),
        ];
    }
}
