using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Feedback;

/// <summary>Registers messages to contacts.</summary>
internal static class FeedbackServices
{
    public static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.AddScoped<FeedbackTargets>();
        services.AddSingleton<FeedbackThrottle>();
        return services;
    }
}
