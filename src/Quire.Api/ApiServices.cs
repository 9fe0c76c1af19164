using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Accounts.OpenId;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Administration;
using Quire.Api.Administration.Tools;
using Quire.Api.Datasets;
using Quire.Api.Description;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Api.Metrics;
using Quire.Api.Search;
using Quire.Api.Sword;

namespace Quire.Api;

/// <summary>Registers what the Native API needs besides the repository: one line per capability that needs anything.</summary>
public static class ApiServices
{
    public static IServiceCollection AddNativeApi(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddApiDocument();
        services.AddRequests();
        services.AddExternalTools();
        services.AddOpenId();
        services.AddSword();
        services.AddSessions();
        services.AddSingleton<AdministrationDoor>();
        services.AddDatasetJson();
        services.AddFileJson();
        services.AddSearchJson();
        services.AddUsageCounting();
        return services;
    }
}
