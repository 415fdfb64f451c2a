using System.Collections.Concurrent;
using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Answers;

/// <summary>The kinds of value that a section holds; read when first asked for, then kept.</summary>
internal sealed class SectionValues
{
    private readonly ConcurrentDictionary<Section, ValueKind> known = new(ReferenceEqualityComparer.Instance);

    public ValueKind Of(Section section) => known.GetOrAdd(
        section,
        added => added.Passages.Aggregate(ValueKind.None, (kinds, passage) => kinds | ValueReader.In(passage.Text)));
}
