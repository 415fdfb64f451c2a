using System.Collections.Immutable;
using Bot.Content;
using Bot.Content.Splitting;
using Bot.Import.Reading;

namespace Bot.Import.Sessions;

/// <summary>A session as it was found in a report.</summary>
/// <param name="Code">Unique in the conference, for each language.</param>
/// <param name="Speakers">Proposed: names that stand where reports name speakers.</param>
/// <param name="Source">An address, or a file's name.</param>
internal sealed record ImportedSession(
    string Code,
    string Title,
    SessionKind Kind,
    Language Language,
    ImmutableArray<ProposedSpeaker> Speakers,
    string Source,
    ImmutableArray<Block> Blocks)
{
    public bool HasNotes => Blocks.Any(block => !block.IsHeading);
}

/// <summary>A report, or several, as one conference.</summary>
/// <param name="Address">Of the report; null when it has none, or there are several.</param>
/// <param name="Notices">What a person should look at.</param>
internal sealed record ImportedConference(
    string Name,
    string? Address,
    ImmutableArray<ImportedSession> Sessions,
    ImmutableArray<LeftOut> LeftOut,
    ImmutableArray<string> Notices);
