using Bot.Tests.Content;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Infra;

/// <summary>Reads the files under infra/ that other programs run Kiku by.</summary>
internal static class Manifest
{
    public static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, "infra", path));

    public static IReadOnlyList<YamlNode> Documents(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(path)));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    /// <param name="path">Keys and positions, with slashes between.</param>
    public static YamlNode At(this YamlNode node, string path) =>
        path.Split('/').Aggregate(node, (here, step) => int.TryParse(step, out var position) ? here[position] : here[step]);

    public static string Value(this YamlNode node, string path) => ((YamlScalarNode)node.At(path)).Value!;

    public static IEnumerable<YamlNode> Items(this YamlNode node, string path) => (YamlSequenceNode)node.At(path);

    public static Dictionary<string, string> Map(this YamlNode node, string path) =>
        ((YamlMappingNode)node.At(path))
            .ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => ((YamlScalarNode)entry.Value).Value!, StringComparer.Ordinal);
}
