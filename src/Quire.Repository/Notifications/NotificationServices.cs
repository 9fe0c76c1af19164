using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts;
using Quire.Repository.Jobs;

namespace Quire.Repository.Notifications;

/// <summary>Registers who is told of what.</summary>
internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<Notifier>();
        services.AddScoped<AssigneeAccounts>();
        services.AddScoped<NewDatasetNotifications>();
        services.AddScoped<IAccountReferences, AccountNotifications>();
        services.AddJob<NotifyHoldersJob, NotifyHoldersJobHandler>();
        return services;
    }
}
