using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts;
using Quire.Repository.Jobs;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Registers what runs before and after publications.</summary>
internal static class WorkflowServices
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.AddScoped<WorkflowLookup>();
        services.AddScoped<DefaultWorkflows>();
        services.AddScoped<WorkflowStart>();
        services.AddScoped<WorkflowProgress>();
        services.AddScoped<WorkflowCompletion>();
        services.AddScoped<WorkflowValues>();
        services.AddScoped<IAccountReferences, AccountWorkflows>();
        services.AddSingleton<ResumeAddresses>();
        services.AddSingleton<WorkflowCallers>();
        services.AddSingleton<WorkflowRequests>();
        services.AddJob<RunWorkflowStepJob, RunWorkflowStepJobHandler>();
        services.AddJob<RollBackWorkflowStepJob, RollBackWorkflowStepJobHandler>();
        return services;
    }
}
