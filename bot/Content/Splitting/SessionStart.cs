using System.Collections.Immutable;

namespace Bot.Content.Splitting;

/// <summary>A heading with which a session begins, and what it says of the session.</summary>
/// <param name="Code">As the heading has it; empty without one.</param>
/// <param name="Title">Without code, number and speakers.</param>
/// <param name="Speakers">Named in the heading or in the first texts.</param>
internal sealed record SessionStart(int Level, string Code, string Title, ImmutableArray<ProposedSpeaker> Speakers, SessionKind Kind)
{
    /// <param name="side">Where titles of this file name the speaker, with nothing that says that it is one.</param>
    public static SessionStart Of(OutlineHeading heading, NameSide side)
    {
        var title = heading.Title;
        var named = heading.Speakers;
        if (named.IsEmpty && heading.NameAt(side) is { } name && PersonName.AreLikely(name))
        {
            named = SpeakerProposals.List(name);
            title = heading.WithoutNameAt(side);
        }

        title = OutlineHeading.Unquoted(title);
        var speakers = named.Concat(SpeakerProposals.InText(heading.Opening)).DistinctBy(speaker => speaker.Name, StringComparer.OrdinalIgnoreCase);
        var kind = SessionKinds.IsImpressions(title) ? SessionKind.Impressions : SessionKinds.Of(heading.Text, heading.Opening.FirstOrDefault() ?? "");
        return new(heading.Level, heading.Code, title, [.. speakers], kind);
    }
}

/// <summary>On which side of a sign (<c>-</c>, <c>:</c>, <c>|</c>) the titles of a file name the speaker.</summary>
internal enum NameSide
{
    None,
    First,
    Last,
}
