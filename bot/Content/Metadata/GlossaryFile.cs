using System.Collections.Immutable;
using Bot.Content.Files;
using Bot.Content.Yaml;

namespace Bot.Content.Metadata;

/// <summary>
/// <c>glossary.yaml</c>: a list of groups. A group is a list of words, one line <c>k8s = Kubernetes = クーバネティス</c>,
/// or a key with its other words.
/// </summary>
internal static class GlossaryFile
{
    public static IEnumerable<ImmutableArray<string>> Read(ContentFile file, List<Problem> problems)
    {
        var list = new ProblemList(file.Path, problems);
        if (SourceText.Read(file, list) is not { } text || YamlReader.Read(text, 1, list) is not { } value) return [];
        return value switch
        {
            YamlList groups => groups.Items.SelectMany(item => Group(item, list)),
            YamlMap map => map.Entries.SelectMany(entry => Group(entry, list)),
            _ => Nothing(value.Line, list),
        };
    }

    private static IEnumerable<ImmutableArray<string>> Group(YamlValue value, ProblemList problems) => value switch
    {
        YamlScalar { IsNull: true } => [],
        YamlScalar scalar => Checked(scalar.Text.Split('=', StringSplitOptions.TrimEntries), scalar.Line, problems),
        YamlList list => Checked(YamlFields.Texts(new YamlEntry("a group", list.Line, list), split: false, problems), list.Line, problems),
        YamlMap map => map.Entries.SelectMany(entry => Group(entry, problems)),
        _ => [],
    };

    private static ImmutableArray<ImmutableArray<string>> Group(YamlEntry entry, ProblemList problems) =>
        Checked([entry.Key, .. YamlFields.Texts(entry, split: true, problems)], entry.Line, problems);

    private static ImmutableArray<ImmutableArray<string>> Checked(IEnumerable<string> words, int line, ProblemList problems)
    {
        var group = words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (group.Length > 1) return [group];
        problems.Warn(line, "a group needs two words or more, as in `k8s = Kubernetes`; left out");
        return [];
    }

    private static ImmutableArray<ImmutableArray<string>> Nothing(int line, ProblemList problems)
    {
        problems.Warn(line, "this file must hold a list of groups, as `- k8s = Kubernetes`; left out");
        return [];
    }
}
