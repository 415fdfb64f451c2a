namespace Bot.CrashHost;

internal static class Decoration
{
    /// <summary>Puts something around every service that is registered as <typeparamref name="T"/>.</summary>
    public static IServiceCollection Decorate<T>(this IServiceCollection services, Func<T, T> around)
        where T : class
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { ServiceType: var type } inner && type == typeof(T))
                services[i] = ServiceDescriptor.Singleton(type, provider => around(Create<T>(inner, provider)));
        }

        return services;
    }

    private static T Create<T>(ServiceDescriptor inner, IServiceProvider provider) =>
        (T)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!));
}
