using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Bot.Mcp;

internal sealed record ConferenceDocument(
    [property: Description("Names the conference in other calls.")] string Id,
    string Name,
    [property: Description("As written in the notes: a date, a range or a month; null when they do not say.")] string? Dates,
    string? Place,
    [property: Description("How many sessions it has.")] int Sessions);

internal sealed record SessionSummaryDocument(
    [property: Description("The conference's id.")] string Conference,
    [property: Description("Names the session in other calls: its code, or CONFERENCE/CODE where two conferences share it.")] string Session,
    [property: Description("The resource with all of its notes.")] string Uri,
    [property: AllowedValues("talk", "keynote", "panel", "impressions")] string Kind,
    string Title,
    [property: Description("Who spoke, with their organisations.")] ImmutableArray<string> Speakers,
    [property: Description("The languages that there are notes in: en, ja or both.")] ImmutableArray<string> Languages,
    [property: Description("Word for word from the notes; null when they have none.")] string? Summary,
    [property: Description("The session's page; null when Kiku has no public address.")] string? Link);

/// <summary>A page of sessions.</summary>
internal sealed record SessionListDocument(
    ImmutableArray<ConferenceDocument> Conferences,
    [property: Description("How many sessions there are; more than are listed when next is not null.")] int Total,
    ImmutableArray<SessionSummaryDocument> Sessions,
    [property: Description("What to give as from to get the sessions that follow; null: these were the last.")] int? Next);

/// <summary>Notes that stand under one heading.</summary>
internal sealed record SectionDocument(
    [property: Description("Headings from the outermost to the section's own; empty before the first heading.")] ImmutableArray<string> Heading,
    [property: Description("Whose words stand here, with the organisation; null when the notes do not say.")] string? Speaker,
    [property: Description("Word for word from the notes, a line for each paragraph, list item and row. To be quoted unchanged.")] string Text,
    [property: Description("Where the text begins in the file, from 1.")] int Line,
    [property: Description("The session's page at this section; null when Kiku has no public address.")] string? Link);

/// <summary>The notes of one session, or the next part of them.</summary>
internal sealed record SessionDocument(
    SessionSummaryDocument About,
    [property: Description("The language of these notes: en or ja."), AllowedValues("en", "ja")] string Language,
    [property: Description("What the notes were made from; null when they do not say.")] string? Origin,
    [property: Description("What the notes themselves put first.")] ImmutableArray<string> Highlights,
    [property: Description("The file of the notes, to cite with the line of a section.")] string File,
    ImmutableArray<SectionDocument> Sections,
    [property: Description("What to give as from_line to get the notes that follow; null: these were the last.")] int? NextLine);
