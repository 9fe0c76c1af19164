using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Providers;

namespace Quire.Repository.Administration.Flags;

/// <summary>
/// The features servers of the line 6 switch on by flags, under the names they have there, and whether this installation has
/// them. None is switched here: each follows from what the program does, or from its settings.
/// </summary>
public sealed class FeatureFlags(AuthenticationProviders providers)
{
    private static readonly string[] On = ["ROLE_ASSIGNMENT_HISTORY", "VERSION_NOTE"];

    // Tokens of who vouches for accounts are taken as soon as somebody does.
    private static readonly string[] WithProviders = ["API_BEARER_AUTH", "API_BEARER_AUTH_PROVIDE_MISSING_CLAIMS"];

    private static readonly string[] Off =
    [
        "ADD_LOCAL_CONTEXTS_PERMISSION_CHECK",
        "ADD_PUBLICOBJECT_SOLR_FIELD",
        "ALLOW_LOCALLY_FAIR_DATA",
        "API_BEARER_AUTH_HANDLE_TOS_ACCEPTANCE_IN_IDP",
        "API_BEARER_AUTH_USE_BUILTIN_USER_ON_ID_MATCH",
        "API_BEARER_AUTH_USE_OAUTH_USER_ON_ID_MATCH",
        "API_BEARER_AUTH_USE_SHIB_USER_ON_ID_MATCH",
        "API_SESSION_AUTH",
        "AVOID_EXPENSIVE_SOLR_JOIN",
        "CROISSANT_WITH_LOCAL_REVIEWS",
        "DISABLE_DATASET_THUMBNAIL_AUTOSELECT",
        "DISABLE_RETURN_TO_AUTHOR_REASON",
        "ENABLE_PID_FAILURE_LOG",
        "GLOBUS_USE_EXPERIMENTAL_ASYNC_FRAMEWORK",
        "INDEX_HARVESTED_METADATA_SOURCE",
        "ONLY_UPDATE_DATACITE_WHEN_NEEDED",
        "REDUCE_SOLR_DELETES",
        "REQUIRE_EMBARGO_REASON",
        "SHIBBOLETH_USE_LOCALHOST",
        "SHIBBOLETH_USE_WAYFINDER",
        "UNIFY_API_RESPONSE_MESSAGE_STYLE",
    ];

    /// <summary>Whether each is on, by name.</summary>
    public async Task<IReadOnlyDictionary<string, bool>> AllAsync(CancellationToken ct)
    {
        var bearer = (await providers.AllAsync(ct)).Any(p => p.Enabled && p.Id != AccountInput.BuiltIn);
        return On.Select(n => KeyValuePair.Create(n, true))
            .Concat(WithProviders.Select(n => KeyValuePair.Create(n, bearer)))
            .Concat(Off.Select(n => KeyValuePair.Create(n, false)))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
    }
}
