using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Which passwords new accounts may have.</summary>
public sealed class PasswordRuleTests
{
    [Theory, EachDatabase]
    public async Task Without_settings_short_and_common_ones_are_refused(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        foreach (var name in (string[])[":PVMinLength", ":PVDictionaries"])
        {
            _ = (await server.Admin().DeleteAsync($"/api/admin/settings/{name}")).Data;
        }

        await MustRefuseAsync(server, "a", "The password must have at least 8 characters.");
        await MustRefuseAsync(server, "password", "The password is one of those that are tried first.");
        await MustRefuseAsync(server, "P%40ssw0rd2026", "The password is one of those that are tried first.");
        await MustTakeAsync(server, "tide-mill");
    }

    [Theory, EachDatabase]
    public async Task Settings_say_otherwise(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, ["tide-Mill", "old mill"]);
        foreach (
            var (name, value) in ((string, string)[])
                [
                    (":PVMinLength", "4"),
                    (":PVMaxLength", "30"),
                    (":PVNumberOfConsecutiveDigitsAllowed", "2"),
                    (":PVGoodStrength", "15"),
                    (":PVCharacterRules", "UpperCase:1,LowerCase:1,Digit:1,Special:1"),
                    (":PVNumberOfCharacteristics", "2"),
                    (":PVDictionaries", file),
                ]
        )
        {
            _ = (await server.Admin().TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;
        }

        await MustTakeAsync(server, "Mill");
        await MustRefuseAsync(server, "mill", "The password must have 2 of: 1 UpperCase, 1 LowerCase, 1 Digit, 1 Special.");
        await MustRefuseAsync(server, "mill-123", "The password must not have more than 2 digits in a row.");
        await MustRefuseAsync(server, "TIDE-mill", "The password is one of those that are tried first.");
        await MustTakeAsync(server, "thetidemillandthesea");
        await MustRefuseAsync(
            server,
            "thetidemillandthetideandthetideandthesea",
            "The password must have at most 30 characters."
        );
        File.Delete(file);
        (await PostAsync(server, "Mill-of-old")).MustBeError(HttpStatusCode.ServiceUnavailable);
    }

    [Theory, EachDatabase]
    public async Task A_rule_nobody_can_read_is_refused_where_it_is_set(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (
            var (name, value) in ((string, string)[])
                [
                    (":PVMinLength", "many"),
                    (":PVMaxLength", "-1"),
                    (":PVGoodStrength", "5000"),
                    (":PVCharacterRules", "UpperCase"),
                    (":PVCharacterRules", "Runic:1"),
                ]
        )
        {
            (await server.Admin().TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).MustBeError(
                HttpStatusCode.BadRequest
            );
        }
    }

    private static async Task MustTakeAsync(TestServer server, string password) => _ = (await PostAsync(server, password)).Data;

    private static async Task MustRefuseAsync(TestServer server, string password, string problem) =>
        (await PostAsync(server, password)).MustBeError(HttpStatusCode.BadRequest, $"Bad request: can't save user. {problem}");

    private static Task<WireAnswer> PostAsync(TestServer server, string password)
    {
        var name = Make.Name("noor");
        return server
            .Guest()
            .PostAsync(
                $"/api/builtin-users?password={password}&key=burrito",
                new JsonObject
                {
                    ["userName"] = name,
                    ["firstName"] = "Noor",
                    ["lastName"] = "Ovadia",
                    ["email"] = $"{name}@example.edu",
                }
            );
    }
}
