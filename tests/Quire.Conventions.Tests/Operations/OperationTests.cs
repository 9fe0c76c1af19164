using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository;
using Quire.Repository.Operations;

namespace Quire.Conventions.Tests.Operations;

public sealed class OperationTests
{
    // Building the table fails when an operation does not say who may run it, or requires a permission without having a target.
    private static readonly OperationTable Table = OperationTable.Register(
        new ServiceCollection(),
        typeof(RepositoryServices).Assembly
    );

    [Fact]
    public void Every_operation_has_a_handler()
    {
        var operations = typeof(RepositoryServices)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false })
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOperation<>)));
        Assert.Equal(
            operations.Select(t => t.Name).Order(StringComparer.Ordinal),
            Table.Declarations.Select(d => d.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_operation_without_permission_says_why_and_declares_none() =>
        Assert.Empty(
            Table
                .Declarations.Where(d => d.Open is not null)
                .Where(d => d.Open!.Length < 10 || d.Requires.Count > 0 || d.NeedsSuperuser)
                .Select(d => d.Name)
        );

    [Fact]
    public void Operations_are_sealed_records_and_handlers_stay_inside() =>
        Assert.Empty(
            Handlers
                .Where(t => t.IsPublic || !t.IsSealed)
                .Concat(Table.Declarations.Select(d => d.Operation).Where(o => !o.IsSealed || !o.IsPublic))
                .Select(t => t.Name)
        );

    // What was prepared is handed on as a value, so that a handler cannot do its work without it.
    [Fact]
    public void A_handler_remembers_nothing() =>
        Assert.Empty(
            Handlers
                .SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(f => !f.IsInitOnly && !f.Name.StartsWith('<'))
                .Select(f => $"{f.DeclaringType!.Name}.{f.Name}")
        );

    [Fact]
    public void A_command_about_no_single_object_says_what_it_takes_its_turn_on() =>
        Assert.Empty(
            Table
                .Declarations.Select(d => d.Operation)
                .Where(o => o.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)))
                .Where(o => !o.IsAssignableTo(typeof(ITargeted)) && !o.IsAssignableTo(typeof(IExclusive)))
                .Select(o => o.Name)
        );

    // These look for whom a key was made.
    private static readonly string[] Looking = ["DownloadDataset", "DownloadFile"];

    // Who a collection is limited to says nothing about those who are let in by a key, a listener or their address.
    [Fact]
    public void What_asks_for_nobody_s_name_is_done_beyond_limits() =>
        Assert.Empty(
            Table
                .Declarations.Where(d => d.Operation.IsAssignableTo(typeof(ITargeted)))
                .Where(d =>
                    d.Operation.IsAssignableTo(typeof(IBeyondLimits)) != (IsForThoseLetIn(d.Open) || Looking.Contains(d.Name))
                )
                .Select(d => d.Name)
        );

    private static bool IsForThoseLetIn(string? open) =>
        open is not null && (open.Contains("administration") || open.StartsWith("callers are let in", StringComparison.Ordinal));

    private static IEnumerable<Type> Handlers =>
        typeof(RepositoryServices)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsClass: true }
                && t.GetInterfaces()
                    .Any(i =>
                        i.IsGenericType
                        && (
                            i.GetGenericTypeDefinition() == typeof(IHandle<,>)
                            || i.GetGenericTypeDefinition() == typeof(IHandlePrepared<,,>)
                        )
                    )
            );
}
