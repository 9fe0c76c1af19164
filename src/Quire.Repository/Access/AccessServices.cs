using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Access.Explaining;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Access.History;
using Quire.Repository.Access.Limits;
using Quire.Repository.Access.Membership;
using Quire.Repository.Access.Previews;
using Quire.Repository.Access.Requests;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Traces;
using Quire.Repository.Collections.Moves;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Registers who may do what: roles, their assignment, and looking up what they are about.</summary>
internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<ReadOnce>();
        services.AddScoped<ObjectResolver>();
        services.AddScoped<PermissionEvaluator>();
        services.AddScoped<ReaderLimitLookup>();
        services.AddScoped<VisibleObjects>();
        services.AddScoped<LimitChanges>();
        services.AddScoped<IAccountReferences, AccountLimits>();
        services.AddSingleton<IAssigneeSource, BuiltInGroups>();
        services.AddSingleton<Groups>();
        services.AddScoped<AssignmentNames>();
        services.AddScoped<RoleAssigning>();
        services.AddScoped<ContributorRoles>();
        services.AddScoped<RoleDefinitions>();
        services.AddScoped<InheritedAssignments>();
        services.AddSingleton<KeptPermissions>();
        services.AddScoped<FileAccessRequests>();
        services.AddScoped<FileAccessRule>();
        services.AddScoped<FileAccessNotifications>();
        services.AddScoped<DatasetGuestbooks>();
        services.AddScoped<DownloadPasses>();
        services.AddScoped<DownloadEntries>();
        services.AddScoped<IMoveLoss, GuestbookLoss>();
        services.AddScoped<IMoveLoss, LimitLoss>();
        services.AddScoped<IAccountReferences, AccountRequests>();
        services.AddScoped<IAccountReferences, AccountResponses>();
        services.AddScoped<IAccountTraces, GuestbookTraces>();
        services.AddScoped<IAccountTraces, GroupTraces>();
        services.AddScoped<AssignmentHistory>();
        services.AddScoped<IAccountReferences, NamedInHistory>();
        services.AddSingleton<MembershipPaths>();
        services.AddScoped<HiddenPlaces>();
        services.AddScoped<PreviewLinks>();
        services.AddSingleton<PreviewCallers>();
        services.AddSingleton<AnonymizedFields>();
        return services.AddMembership();
    }
}
