using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Operations;

/// <summary>Every operation of this assembly with its declaration, found once at start.</summary>
public sealed class OperationTable
{
    private readonly FrozenDictionary<Type, object> _runners;

    private OperationTable(Dictionary<Type, object> runners, IReadOnlyList<OperationDeclaration> declarations)
    {
        _runners = runners.ToFrozenDictionary();
        Declarations = declarations;
    }

    /// <summary>All operations by name.</summary>
    public IReadOnlyList<OperationDeclaration> Declarations { get; }

    internal OperationRunner<TResult> Of<TResult>(IOperation<TResult> operation) =>
        (OperationRunner<TResult>)_runners[operation.GetType()];

    /// <summary>Finds the handlers of an assembly, registers them, and builds the table.</summary>
    public static OperationTable Register(IServiceCollection services, Assembly assembly)
    {
        var runners = new Dictionary<Type, object>();
        var declarations = new List<OperationDeclaration>();
        foreach (var handler in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }))
        {
            foreach (var port in handler.GetInterfaces().Where(i => i.IsGenericType))
            {
                if (RunnerOf(port.GetGenericTypeDefinition()) is { } runner)
                {
                    var declaration = new OperationDeclaration(port.GenericTypeArguments[0]);
                    services.AddScoped(port, handler);
                    declarations.Add(declaration);
                    runners.Add(
                        declaration.Operation,
                        Activator.CreateInstance(runner.MakeGenericType(port.GenericTypeArguments), declaration)!
                    );
                }
            }
        }

        return new(runners, [.. declarations.OrderBy(d => d.Name, StringComparer.Ordinal)]);
    }

    private static Type? RunnerOf(Type port) =>
        port == typeof(IHandle<,>) ? typeof(OperationRunner<,>)
        : port == typeof(IHandlePrepared<,,>) ? typeof(OperationRunner<,,>)
        : null;
}
