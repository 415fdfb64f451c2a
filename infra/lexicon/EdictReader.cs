using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Lexicon;

/// <summary>One meaning of a dictionary entry.</summary>
/// <param name="Marks">Part of speech and usage marks: <c>v5s</c>, <c>uk</c>, <c>arch</c>.</param>
internal sealed record EdictSense(HashSet<string> Marks, List<string> Glosses);

/// <summary>One line of EDICT.</summary>
internal sealed record EdictEntry(string Headword, string? Reading, bool IsCommon, List<EdictSense> Senses);

/// <summary>
/// Reads EDICT and COMPDIC (EUC-JP): <c>採用 [さいよう] /(n,vs) (1) use/adoption/(2) appointment/(P)/</c>.
/// Format: https://www.edrdg.org/jmdict/edict_doc.html.
/// </summary>
internal static partial class EdictReader
{
    /// <summary>EDICT begins with a line about itself; COMPDIC does not.</summary>
    private const string Header = "　？？？";

    public static IEnumerable<EdictEntry> Read(string path)
    {
        foreach (var line in File.ReadLines(path, Encoding.GetEncoding("EUC-JP")).Where(line => !line.StartsWith(Header, StringComparison.Ordinal)))
        {
            if (Parse(line) is { } entry)
                yield return entry;
        }
    }

    private static EdictEntry? Parse(string line)
    {
        var slash = line.IndexOf('/');
        if (slash < 0)
            return null;
        var head = line[..slash].Trim();
        var bracket = head.IndexOf('[');
        var headword = bracket < 0 ? head : head[..bracket].Trim();
        var reading = bracket < 0 ? null : head[(bracket + 1)..].TrimEnd(']', ' ');
        var parts = line[(slash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var common = parts.Contains("(P)");
        return new EdictEntry(headword, reading, common, ReadSenses(parts.Where(part => part != "(P)")));
    }

    private static List<EdictSense> ReadSenses(IEnumerable<string> parts)
    {
        var senses = new List<EdictSense>();
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var gloss = part;
            var startsSense = senses.Count == 0;
            var sawPartOfSpeech = false;
            while (Leading().Match(gloss) is { Success: true } match)
            {
                var content = match.Groups["content"].Value;
                gloss = gloss[match.Length..];
                if (content.All(char.IsAsciiDigit))
                {
                    startsSense = true;
                }
                else if (IsMarks(content))
                {
                    if (!sawPartOfSpeech && startsSense)
                        marks = new HashSet<string>(StringComparer.Ordinal);
                    sawPartOfSpeech = true;
                    marks.UnionWith(content.Split(','));
                }
            }

            if (startsSense)
                senses.Add(new EdictSense(new HashSet<string>(marks, StringComparer.Ordinal), []));
            if (gloss.Length > 0)
                senses[^1].Glosses.Add(gloss);
        }

        return senses;
    }

    /// <summary>Marks are short lower-case words (<c>n,vs</c>); anything else in parentheses explains the gloss.</summary>
    private static bool IsMarks(string content) => content.Split(',').All(mark => MarkPattern().IsMatch(mark));

    [GeneratedRegex(@"^\s*\((?<content>[^)]*)\)\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,7}$", RegexOptions.NonBacktracking)]
    private static partial Regex MarkPattern();
}
