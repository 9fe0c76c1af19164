using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load;

/// <summary>Makes accounts, over the wire one by one, as statements very many at once.</summary>
internal static class People
{
    /// <summary>An account with its number and its token.</summary>
    public static async Task<(long Id, string Token)> AddAsync(HttpClient http, string name)
    {
        var answer = await http.PostAsJsonAsync(
            $"/api/builtin-users?password=secret-{name}&key=burrito",
            new JsonObject
            {
                ["userName"] = name,
                ["firstName"] = "Lee",
                ["lastName"] = name,
                ["email"] = $"{name}@example.edu",
            }
        );
        answer.EnsureSuccessStatusCode();
        var data = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["data"]!;
        return (data["authenticatedUser"]!["id"]!.GetValue<long>(), data["apiToken"]!.GetValue<string>());
    }

    public static async Task AssignAsync(HttpClient http, string collection, string assignee, string role)
    {
        var answer = await http.PostAsJsonAsync(
            $"/api/dataverses/{collection}/assignments",
            new JsonObject { ["assignee"] = assignee, ["role"] = role }
        );
        answer.EnsureSuccessStatusCode();
    }

    public static async Task<long> CollectionAsync(HttpClient http, string alias, string above = "root")
    {
        var answer = await http.PostAsJsonAsync(
            $"/api/dataverses/{above}",
            new JsonObject
            {
                ["alias"] = alias,
                ["name"] = $"Collection {alias}",
                ["dataverseType"] = "LABORATORY",
                ["dataverseContacts"] = new JsonArray(new JsonObject { ["contactEmail"] = "load@example.edu" }),
            }
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["data"]!["id"]!.GetValue<long>();
    }

    /// <summary>Statement that copies an account again and again under other names.</summary>
    public static string Copies(long account, int count)
    {
        FormattableString text = $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            INSERT INTO accounts (identifier, identifier_key, first_name, last_name, email, email_key, is_superuser, provider_id,
                persistent_user_id, created_at, names_key, details_key)
            SELECT 'person' || i, 'person' || i, 'Lee', 'Number ' || (i * 7919 % 100003), 'person' || i || '@example.edu',
                'person' || i || '@example.edu', 0, a.provider_id, 'person' || i, a.created_at,
                '{'\n'}person' || i || '{'\n'}lee{'\n'}number ' || (i * 7919 % 100003), '{'\n'}person' || i || '@example.edu{'\n'}'
            FROM n, accounts a WHERE a.id = {account}
            """;
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
