using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Jobs;

/// <summary>Registers who does which jobs.</summary>
public static class JobRegistration
{
    /// <summary>Has jobs of a type done by a handler, made for each run.</summary>
    public static IServiceCollection AddJob<TJob, THandler>(this IServiceCollection services)
        where TJob : IJob<TJob>
        where THandler : class, IHandleJob<TJob> =>
        services.AddScoped<IHandleJob<TJob>, THandler>().AddSingleton<RegisteredJob>(new RegisteredJob.Of<TJob>());
}
