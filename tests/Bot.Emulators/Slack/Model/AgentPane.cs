using System.Collections.Concurrent;

namespace Bot.Emulators.Slack.Model;

/// <summary>What the app shows in its agent pane.</summary>
internal sealed class AgentPane
{
    /// <summary>In the order of the calls.</summary>
    public ConcurrentQueue<SuggestedPrompts> Prompts { get; } = new();

    public ConcurrentQueue<ThreadStatus> Statuses { get; } = new();

    /// <summary>By conversation and thread.</summary>
    public ConcurrentDictionary<(string Channel, string? Thread), string> Titles { get; } = new();

    public ConcurrentDictionary<(string Channel, string? Thread), string> Sessions { get; } = new();
}

/// <param name="Thread">Null: the top of the pane.</param>
internal sealed record SuggestedPrompts(string Channel, string? Thread, string? Title, IReadOnlyList<(string Title, string Message)> Prompts);

/// <param name="Status">Empty: taken away.</param>
internal sealed record ThreadStatus(string Channel, string Thread, string Status);
