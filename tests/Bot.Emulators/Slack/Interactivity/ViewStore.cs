using System.Collections.Concurrent;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>Homes and modals that are shown now. A person has one stack of at most three modals.</summary>
internal sealed class ViewStore(SlackState state)
{
    private const int MaxStack = 3;

    private readonly Lock gate = new();
    private readonly Dictionary<string, SlackView> homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SlackView>> stacks = new(StringComparer.Ordinal);

    /// <summary>Every App Home that was published, oldest first.</summary>
    public ConcurrentQueue<SlackView> Published { get; } = new();

    public SlackView? Home(string user)
    {
        lock (gate)
            return homes.GetValueOrDefault(user);
    }

    /// <summary>The modal on top; null when none is open.</summary>
    public SlackView? Modal(string user)
    {
        lock (gate)
            return stacks.TryGetValue(user, out var stack) && stack.Count > 0 ? stack[^1] : null;
    }

    public SlackView? Find(string id)
    {
        lock (gate)
            return homes.Values.Concat(stacks.Values.SelectMany(stack => stack)).FirstOrDefault(view => view.Id == id);
    }

    public SlackView? FindExternal(string externalId)
    {
        lock (gate)
            return stacks.Values.SelectMany(stack => stack).FirstOrDefault(view => view.ExternalId == externalId);
    }

    /// <returns>Null when <paramref name="hash"/> is not that of the Home that is shown.</returns>
    public SlackView? Publish(string user, JsonElement content, string? hash)
    {
        lock (gate)
        {
            var shown = homes.GetValueOrDefault(user);
            if (hash is not null && shown is not null && shown.Hash != hash)
                return null;
            var view = shown is null ? New(user, content) : shown with { Content = content, Hash = NewHash() };
            homes[user] = view;
            Published.Enqueue(view);
            state.Changes.Signal();
            return view;
        }
    }

    public SlackView Open(string user, JsonElement content)
    {
        lock (gate)
        {
            var view = New(user, content);
            stacks[user] = [view];
            state.Changes.Signal();
            return view;
        }
    }

    /// <returns>Null when three are open already.</returns>
    public SlackView? Push(string user, JsonElement content)
    {
        lock (gate)
        {
            if (!stacks.TryGetValue(user, out var stack))
                stacks[user] = stack = [];
            if (stack.Count == MaxStack)
                return null;
            var view = New(user, content);
            if (stack.Count > 0)
                view = view with { RootId = stack[0].Id, PreviousId = stack[^1].Id };
            stack.Add(view);
            state.Changes.Signal();
            return view;
        }
    }

    /// <summary>Replaces a modal that is open.</summary>
    public SlackView Update(SlackView shown, JsonElement content)
    {
        lock (gate)
        {
            var view = shown with { Content = content, Hash = NewHash() };
            if (stacks.TryGetValue(shown.User, out var stack) && stack.FindIndex(open => open.Id == shown.Id) is >= 0 and var at)
                stack[at] = view;
            state.Changes.Signal();
            return view;
        }
    }

    public void Close(string user, bool all)
    {
        lock (gate)
        {
            if (stacks.TryGetValue(user, out var stack) && stack.Count > 0)
                stack.RemoveRange(all ? 0 : stack.Count - 1, all ? stack.Count : 1);
            state.Changes.Signal();
        }
    }

    private SlackView New(string user, JsonElement content) => new(state.Ids.Next("V"), user, content, NewHash());

    private string NewHash() => $"{state.Clock.UnixSeconds}.{state.Ids.Count("hash"):x8}";
}
