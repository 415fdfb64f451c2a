using System.Collections.Immutable;
using Bot.Content.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Content.Yaml;

/// <summary>
/// Reads the first YAML document of a text. Built on the events, not on the object model, because the size of what
/// aliases expand to (the "billion laughs") and the depth must be checked while reading.
/// </summary>
internal sealed class YamlReader
{
    private const int MaximumDepth = 32;
    private const int MaximumValues = 100_000;

    private readonly Parser parser;
    private readonly int firstLine;
    private readonly Dictionary<string, (YamlValue Value, int Size)> anchors = new(StringComparer.Ordinal);

    private YamlReader(string text, int firstLine)
    {
        parser = new Parser(new StringReader(text));
        this.firstLine = firstLine;
    }

    private int CurrentLine => Line(parser.Current!.Start);

    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins.</param>
    /// <returns>Null when there is nothing, or an error was added to <paramref name="problems"/>.</returns>
    public static YamlValue? Read(string text, int firstLine, ProblemList problems)
    {
        var reader = new YamlReader(text, firstLine);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            problems.Error(reader.Line(exception.Start), Explain(exception));
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16.3.0 loses track in some malformed files, and stumbles over half a character (\udc00), instead of saying what is wrong with them.
            problems.Error(reader.Line(reader.parser.Current?.Start ?? Mark.Empty), "this YAML cannot be read");
            return null;
        }
    }

    private static string Explain(YamlException exception)
    {
        var cause = exception.InnerException?.Message ?? exception.Message;
        // What YamlDotNet says of `title: Ten years: a review`, the commonest slip.
        var hint = cause.Contains("found invalid mapping", StringComparison.Ordinal)
            ? "; put a value that holds \": \" in quotes"
            : "";
        return $"this YAML cannot be read: {cause.TrimEnd('.')}{hint}";
    }

    private int Line(Mark mark) => firstLine - 1 + (int)Math.Clamp(mark.Line, 1, int.MaxValue / 2);

    private YamlValue? ReadDocument()
    {
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart or Comment)
        {
        }

        return parser.Current is null or StreamEnd or DocumentEnd ? null : ReadValue(0).Value;
    }

    /// <summary>Reads the value that begins at the current event, up to and with its last event.</summary>
    private (YamlValue Value, int Size) ReadValue(int depth)
    {
        if (depth > MaximumDepth) throw Refused($"nested deeper than {MaximumDepth}");
        var node = parser.Current as NodeEvent;
        var read = parser.Current switch
        {
            Scalar scalar => (new YamlScalar(CurrentLine, Characters.Shown(scalar.Value), scalar.Style == ScalarStyle.Plain), 1),
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            AnchorAlias alias when anchors.TryGetValue(alias.Value.Value, out var anchored) => anchored,
            AnchorAlias alias => throw Refused($"`*{alias.Value.Value}` is not defined before it"),
            _ => throw Refused("a value is missing"),
        };
        if (node is { Anchor.IsEmpty: false }) anchors[node.Anchor.Value] = read;
        return read;
    }

    private (YamlValue Value, int Size) ReadList(int depth)
    {
        var line = CurrentLine;
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        var size = 1;
        while (Next() is not SequenceEnd)
        {
            var (item, itemSize) = ReadValue(depth + 1);
            items.Add(item);
            size = Sum(size, itemSize);
        }

        return (new YamlList(line, items.ToImmutable()), size);
    }

    private (YamlValue Value, int Size) ReadMap(int depth)
    {
        var line = CurrentLine;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var size = 1;
        while (Next() is not MappingEnd)
        {
            var keyLine = CurrentLine;
            if (ReadValue(depth + 1).Value is not YamlScalar key) throw Refused("a key must be a text");
            Next();
            var (value, valueSize) = ReadValue(depth + 1);
            entries.Add(new YamlEntry(key.Text, keyLine, value));
            size = Sum(size, valueSize + 1);
        }

        return (new YamlMap(line, entries.ToImmutable()), size);
    }

    private int Sum(int size, int added) =>
        size + added <= MaximumValues
            ? size + added
            : throw Refused($"more than {MaximumValues:N0} values, aliases (`*name`) counted in full");

    private ParsingEvent Next()
    {
        do
        {
            if (!parser.MoveNext()) throw Refused("it ends too early");
        }
        while (parser.Current is Comment);
        return parser.Current!;
    }

    private YamlException Refused(string message)
    {
        var start = parser.Current?.Start ?? Mark.Empty;
        return new YamlException(start, start, message);
    }
}
