using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Access.Previews;
using Quire.Repository.Access.Requests;
using Quire.Repository.Collections;
using Quire.Repository.Datasets;
using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Files;
using Quire.Repository.Measures;
using Quire.Repository.Notifications;
using Quire.Repository.Publishing.Curation;
using Quire.Repository.Publishing.Workflows;

namespace Quire.Repository.Publishing;

/// <summary>What follows a release: every step, in the order they run.</summary>
public static class ReleaseStepRegistration
{
    // Exports need no step: they are rendered from what stands when somebody asks for them.
    internal static IServiceCollection AddReleaseSteps(this IServiceCollection services) =>
        services
            .AddReleaseStep<IdentifierStep>()
            .AddReleaseStep<FilesStep>()
            .AddReleaseStep<FileIdentifierStep>()
            .AddReleaseStep<FileAccessStep>()
            .AddReleaseStep<SubjectsStep>()
            .AddReleaseStep<ReviewStep>()
            .AddReleaseStep<CurationStep>()
            .AddReleaseStep<PreviewStep>()
            .AddReleaseStep<IndexStep>()
            .AddReleaseStep<NotificationStep>()
            .AddReleaseStep<MeasureStep>()
            .AddReleaseStep<PostPublishStep>();

    /// <summary>Adds a step after those that are there.</summary>
    public static IServiceCollection AddReleaseStep<T>(this IServiceCollection services)
        where T : class, IReleaseStep => services.AddScoped<IReleaseStep, T>();
}
