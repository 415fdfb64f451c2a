namespace Bot.Emulators.Slack.Faults;

/// <summary>Which calls go wrong, and how often.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];
    private volatile bool isEmpty = true;

    /// <param name="method">Such as <c>chat.postMessage</c>, <c>response_url</c>, or <c>*</c> for all.</param>
    /// <param name="times">How many calls; then they go well again.</param>
    public void Add(string method, Fault fault, int times = 1)
    {
        lock (gate)
        {
            entries.Add(new(method, fault) { Left = times });
            isEmpty = false;
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            isEmpty = true;
        }
    }

    /// <summary>What is to go wrong with this call; null: nothing.</summary>
    public Fault? Take(string method, JsonObject arguments)
    {
        if (isEmpty)
            return null;
        lock (gate)
        {
            var entry = entries.Find(entry => (entry.Method == method || entry.Method == "*") && entry.Fault.When?.Invoke(arguments) != false);
            if (entry is null)
                return null;
            if (--entry.Left == 0)
                entries.Remove(entry);
            isEmpty = entries.Count == 0;
            return entry.Fault;
        }
    }

    private sealed record Entry(string Method, Fault Fault)
    {
        public int Left { get; set; }
    }
}
