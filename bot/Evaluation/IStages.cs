namespace Bot.Evaluation;

/// <summary>Shows how far the stages of a long evaluation are.</summary>
internal interface IStages
{
    /// <param name="total">How many steps there are.</param>
    /// <param name="work">Reports finished steps by calling its argument with how many were done since.</param>
    T Run<T>(string label, int total, Func<Action<int>, T> work);
}

/// <summary>Shows nothing.</summary>
internal sealed class SilentStages : IStages
{
    public T Run<T>(string label, int total, Func<Action<int>, T> work) => work(_ => { });
}
