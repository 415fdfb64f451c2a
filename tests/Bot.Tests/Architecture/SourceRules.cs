using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Bot.Tests.Architecture;

/// <summary>How the sources lie in their folder, and how long they are.</summary>
/// <param name="folder">The folder of the project; its folders are the rooms.</param>
/// <param name="longestMethod">Lines of a body, with its braces.</param>
internal sealed class SourceRules(string folder, IReadOnlyList<Allowance> allowances, int longestFile = 300, int longestMethod = 40, int longestLine = 160)
{
    private static readonly string[] InRoot =
    [
        "Program.cs", "Bot.csproj", "packages.lock.json", "appsettings.json", "appsettings.Development.json",
    ];

    private static readonly string[] Built = ["bin", "obj", "artifacts", "Properties"];

    public IEnumerable<string> Strays(IReadOnlyList<Room> rooms)
    {
        var names = rooms.Select(room => room.Name.Split('.')[0]).Concat(Built).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(folder).Select(Path.GetFileName).Except(InRoot)
                .Select(file => $"{file} lies in the root: only Program.cs and settings do"),
            .. Directory.EnumerateDirectories(folder).Select(Path.GetFileName).Where(name => !names.Contains(name!))
                .Select(name => $"{name}/ is no room of the table"),
        ];
    }

    public IEnumerable<string> LongFiles() =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let path = Relative(file)
        where !Built.Contains(path.Split('/')[0])
        let lines = File.ReadLines(file).Count()
        where lines > longestFile && !IsAllowed(path)
        select $"{path} has {lines} lines, more than {longestFile}";

    /// <summary>But for addresses, which cannot be wrapped.</summary>
    public IEnumerable<string> LongLines() =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let path = Relative(file)
        where !Built.Contains(path.Split('/')[0])
        from line in File.ReadLines(file).Index()
        where line.Item.Length > longestLine && !line.Item.TrimStart('/', ' ').StartsWith("(https://", StringComparison.Ordinal)
        select $"{path}:{line.Index + 1} has {line.Item.Length} columns, more than {longestLine}";

    public IEnumerable<string> LongMethods(ModuleDefinition module) =>
        from type in module.GetTypes()
        from method in type.Methods
        let points = Body(method)
        where points.Count > 0
        let lines = points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1
        let place = $"{Relative(points[0].Document.Url)}: {Written(type, method)}"
        where lines > longestMethod && !IsAllowed(place)
        select $"{place} has {lines} lines, more than {longestMethod}";

    /// <summary>Methods that the symbols lead to sources of the folder for: a rule that sees none of them proves nothing.</summary>
    public int CountMethods(ModuleDefinition module) =>
        module.GetTypes().Sum(type => type.Methods.Count(method => Body(method).Count > 0));

    private List<SequencePoint> Body(MethodDefinition method)
    {
        // What a static constructor runs is spread over the initialisers of the fields.
        if (method.Name == ".cctor" || !method.HasBody)
            return [];
        var from = method.IsConstructor ? EndOfInitialisers(method) : 0;
        return [.. method.DebugInformation.SequencePoints
            .Where(point => point is { IsHidden: false } && point.Offset >= from && IsSource(point.Document.Url))];
    }

    /// <summary>Fields are initialised before the constructor of the base is called.</summary>
    private static int EndOfInitialisers(MethodDefinition constructor)
    {
        var call = constructor.Body.Instructions
            .FirstOrDefault(instruction => instruction is { OpCode.Code: Code.Call, Operand: MethodReference { Name: ".ctor" } });
        return call?.Next?.Offset ?? 0;
    }

    /// <summary>The name in the source: an async method is a class <c>&lt;Name&gt;d__1</c>, a lambda is <c>&lt;Name&gt;b__0</c>.</summary>
    private static string Written(TypeDefinition type, MethodDefinition method)
    {
        var name = method.Name == "MoveNext" && type.Name.StartsWith('<') ? type.Name : method.Name;
        return name.StartsWith('<') ? name[1..name.IndexOf('>', StringComparison.Ordinal)] : name;
    }

    private bool IsSource(string file) =>
        file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !file.EndsWith(".g.cs", StringComparison.Ordinal);

    private string Relative(string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private bool IsAllowed(string place) => allowances.Any(allowance => allowance.Used == "lines" && allowance.User == place);
}
