using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Bot.Tests.Architecture;

/// <summary>Finds exception handlers that somebody wrote. <c>finally</c>, <c>using</c> and <c>lock</c> are none.</summary>
internal static class HandlerFinder
{
    public static bool HandlesExceptions(TypeDefinition type) => type.Methods.Any(HandlesExceptions);

    private static bool HandlesExceptions(MethodDefinition method) => method.HasBody
        && method.Body.ExceptionHandlers.Any(handler => handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter
            && !CompletesTask(handler));

    /// <summary>The compiler ends an async method by handing its exception to the task.</summary>
    private static bool CompletesTask(ExceptionHandler handler)
    {
        for (var at = handler.HandlerStart; at is not null && at != handler.HandlerEnd; at = at.Next)
        {
            if (at.Operand is MethodReference { Name: "SetException" } called
                && called.DeclaringType.Name.Contains("MethodBuilder", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
