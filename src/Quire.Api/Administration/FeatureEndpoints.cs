using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;

namespace Quire.Api.Administration;

/// <summary>What this server does of what other installations switch on and off.</summary>
internal static class FeatureEndpoints
{
    // What is done is always done; nothing here is switched.
    private static readonly SortedDictionary<string, bool> Features = new(StringComparer.Ordinal)
    {
        ["ADD_LOCAL_CONTEXTS_PERMISSION_CHECK"] = false,
        ["ADD_PUBLICOBJECT_SOLR_FIELD"] = false,
        ["ALLOW_LOCALLY_FAIR_DATA"] = false,
        ["API_BEARER_AUTH"] = true,
        ["API_BEARER_AUTH_HANDLE_TOS_ACCEPTANCE_IN_IDP"] = false,
        ["API_BEARER_AUTH_PROVIDE_MISSING_CLAIMS"] = false,
        ["API_BEARER_AUTH_USE_BUILTIN_USER_ON_ID_MATCH"] = false,
        ["API_BEARER_AUTH_USE_OAUTH_USER_ON_ID_MATCH"] = false,
        ["API_BEARER_AUTH_USE_SHIB_USER_ON_ID_MATCH"] = false,
        ["API_SESSION_AUTH"] = false,
        ["AVOID_EXPENSIVE_SOLR_JOIN"] = false,
        ["CROISSANT_WITH_LOCAL_REVIEWS"] = false,
        ["DISABLE_DATASET_THUMBNAIL_AUTOSELECT"] = false,
        ["DISABLE_RETURN_TO_AUTHOR_REASON"] = false,
        ["ENABLE_PID_FAILURE_LOG"] = false,
        ["GLOBUS_USE_EXPERIMENTAL_ASYNC_FRAMEWORK"] = false,
        ["INDEX_HARVESTED_METADATA_SOURCE"] = false,
        ["ONLY_UPDATE_DATACITE_WHEN_NEEDED"] = false,
        ["REDUCE_SOLR_DELETES"] = false,
        ["REQUIRE_EMBARGO_REASON"] = false,
        ["ROLE_ASSIGNMENT_HISTORY"] = true,
        ["SHIBBOLETH_USE_LOCALHOST"] = false,
        ["SHIBBOLETH_USE_WAYFINDER"] = false,
        ["UNIFY_API_RESPONSE_MESSAGE_STYLE"] = false,
        ["VERSION_NOTE"] = true,
    };

    public static void MapFeatureEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/featureFlags", List)
            .Says("ListFeatures", "Tells which of the features others switch on and off are there.", 401, 403)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, string>>>();
        admin
            .MapGet("/featureFlags/{flag}", Get)
            .Says("GetFeature", "Tells whether a feature others switch on and off is there.", 401, 403, 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<FeatureState>>();
    }

    private static IResult List() =>
        Answer.Ok<IReadOnlyDictionary<string, string>>(
            Features.ToDictionary(f => f.Key, f => f.Value ? "enabled" : "disabled", StringComparer.Ordinal)
        );

    private static IResult Get(string flag) =>
        Features.TryGetValue(flag, out var isThere)
            ? Answer.Ok(new FeatureState { Enabled = isThere })
            : throw AdministrationErrors.FeatureUnknown();
}
