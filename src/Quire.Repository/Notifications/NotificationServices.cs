using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts;
using Quire.Repository.Jobs;
using Quire.Repository.Notifications.Mailing;

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
        services.AddScoped<NotificationMailing>();
        services.AddScoped<NotificationMails>();
        services.AddScoped<NamesSeen>();
        services.AddScoped<NamesInMail>();
        services.AddJob<NotifyHoldersJob, NotifyHoldersJobHandler>();
        services.AddJob<NotifyMembersJob, NotifyMembersJobHandler>();
        services.AddJob<MailNotificationJob, MailNotificationJobHandler>();
        services.AddJob<StartDigestsJob, StartDigestsJobHandler>();
        services.AddJob<MailDigestJob, MailDigestJobHandler>();
        return services;
    }
}
