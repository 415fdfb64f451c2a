using System.Collections.Concurrent;
using Bot.Content;

namespace Bot.Answers.Aspects;

/// <summary>How strongly each section tells of each aspect; read when first asked for, then kept.</summary>
internal sealed class SectionAspects
{
    /// <summary>That many words of an aspect tell of it half as strongly as any number of them.</summary>
    private const float HalfStrong = 2f;

    private readonly ConcurrentDictionary<Section, float[]> known = new(ReferenceEqualityComparer.Instance);

    /// <returns>By aspect, 0–2: up to 1 for its heading and up to 1 for its text.</returns>
    public float[] Of(Section section) => known.GetOrAdd(section, Read);

    private static float[] Read(Section section)
    {
        var inHeading = AspectReader.ToldIn(HeadingOf(section));
        var inText = AspectReader.ToldIn(string.Join('\n', section.Passages.Select(passage => passage.Text)));
        var strengths = new float[inText.Length];
        for (var aspect = 0; aspect < strengths.Length; aspect++)
            strengths[aspect] = (inHeading[aspect] > 0 ? 1 : 0) + (inText[aspect] / (inText[aspect] + HalfStrong));
        return strengths;
    }

    /// <summary>With the id, which its author chose to say in a word what stands there, and which is the same in both languages.</summary>
    private static string HeadingOf(Section section) => $"{section.Path.LastOrDefault()} {section.Id.Replace('-', ' ')}";
}
