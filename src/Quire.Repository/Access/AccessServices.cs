using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Access.Membership;

namespace Quire.Repository.Access;

/// <summary>Registers who may do what: roles, their assignment, and looking up what they are about.</summary>
internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<ObjectResolver>();
        services.AddScoped<PermissionEvaluator>();
        services.AddSingleton<IAssigneeSource, BuiltInGroups>();
        services.AddSingleton<Groups>();
        services.AddScoped<AssignmentNames>();
        services.AddScoped<RoleAssigning>();
        services.AddScoped<ContributorRoles>();
        services.AddScoped<RoleDefinitions>();
        services.AddScoped<InheritedAssignments>();
        services.AddSingleton<KeptPermissions>();
        return services.AddMembership();
    }
}
