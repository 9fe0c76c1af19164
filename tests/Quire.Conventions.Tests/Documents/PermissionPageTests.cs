using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Quire.Conventions.Tests.Endpoints;
using Quire.Conventions.Tests.Operations;
using Quire.Repository;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Conventions.Tests.Documents;

public sealed class PermissionPageTests
{
    [Fact]
    public void The_permission_page_says_who_may_do_what() => GeneratedDocument.MustBe("docs/permissions.md", Page());

    private static string Page()
    {
        var operations = OperationTable.Register(new ServiceCollection(), typeof(RepositoryServices).Assembly).Declarations;
        var names = operations.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var callers = ServedEndpoint
            .All.Where(e => e.Handler is not null)
            .SelectMany(e => CalledOperations.Of(e.Handler!, names).Select(o => (Operation: o, Endpoint: e.ToString())))
            .ToLookup(c => c.Operation, c => c.Endpoint, StringComparer.Ordinal);
        var page = new StringBuilder(
            """
            # Who may do what

            Made from the code: every operation, what it asks of its caller, and the endpoints that run it. A superuser may do
            everything. Permissions are those the caller's roles give on the operation's target. A dash in the last column means:
            run by the server itself, at start or as background work.

            """
        );
        foreach (
            var capability in operations
                .GroupBy(o => Capability(o.Operation), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            page.Append($"\n## {capability.Key}\n\n| operation | who | endpoints |\n| --- | --- | --- |\n");
            foreach (var operation in capability)
            {
                var endpoints = callers[operation.Name].Select(e => $"`{e}`").ToList();
                page.Append(
                    $"| {operation.Name} | {Who(operation)} | {(endpoints.Count == 0 ? "—" : string.Join("<br>", endpoints))} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Capability(Type operation) => operation.Namespace!.Split('.')[2];

    private static string Who(OperationDeclaration operation)
    {
        var parts = operation
            .Requires.Select(r => r.WhileUnpublished ? $"{r.Permission} while unpublished" : r.Permission.ToString())
            .ToList();
        if (operation.NeedsAccount)
        {
            parts.Insert(0, "anyone with an account");
        }

        if (operation.NeedsSuperuser)
        {
            parts.Insert(0, "superusers");
        }

        if (operation.Open is not null)
        {
            var who = operation.NeedsAccount ? "no permission declared" : "everybody";
            parts.Add($"{who}: {operation.Open.Replace("|", "\\|", StringComparison.Ordinal)}");
        }

        return string.Join("; ", parts);
    }
}
