using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts;

namespace Quire.Repository.Access.Membership;

/// <summary>Registers the kinds of groups, and what putting them together takes.</summary>
internal static class MembershipServices
{
    public static IServiceCollection AddMembership(this IServiceCollection services)
    {
        services.AddSingleton<IAssigneeSource, ExplicitGroups>();
        services.AddSingleton<IAssigneeSource, RuleGroups>();
        services.AddScoped<GroupMembers>();
        services.AddScoped<IAccountReferences, AccountMemberships>();
        services.AddScoped<GroupGiving>();
        services.AddScoped<GroupRemoval>();
        return services;
    }
}
