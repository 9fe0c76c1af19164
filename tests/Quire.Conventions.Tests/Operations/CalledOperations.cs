using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Quire.Repository;

namespace Quire.Conventions.Tests.Operations;

/// <summary>
/// Which operations a method makes, found by reading its compiled code and that of everything it calls in the same assembly.
/// Unlike a list kept by hand this cannot be forgotten.
/// </summary>
internal static class CalledOperations
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    public static IReadOnlySet<string> Of(MethodBase method, IReadOnlySet<string> operations)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Walk(method, method.Module.Assembly, operations, [], found);
        return found;
    }

    private static void Walk(
        MethodBase method,
        Assembly home,
        IReadOnlySet<string> operations,
        HashSet<MethodBase> seen,
        SortedSet<string> found
    )
    {
        if (method.Module.Assembly != home || !seen.Add(method))
        {
            return;
        }

        // The code of an asynchronous method is in the state machine the compiler made of it.
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            Walk(
                machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!,
                home,
                operations,
                seen,
                found
            );
        }

        foreach (var called in Calls(method))
        {
            if (
                called is ConstructorInfo { DeclaringType: { } made }
                && made.Assembly == typeof(RepositoryServices).Assembly
                && operations.Contains(made.Name)
            )
            {
                found.Add(made.Name);
            }

            Walk(called, home, operations, seen, found);
        }
    }

    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < il.Length; )
        {
            var value = il[i] == 0xFE ? (short)(0xFE00 | il[i + 1]) : il[i];
            i += il[i] == 0xFE ? 2 : 1;
            var code = Codes[value];
            if (
                code.OperandType == OperandType.InlineMethod
                && method.Module.ResolveMethod(BitConverter.ToInt32(il, i), typeArguments, methodArguments) is { } called
            )
            {
                yield return called;
            }

            i += SizeOf(code.OperandType, il, i);
        }
    }

    private static int SizeOf(OperandType operand, byte[] il, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };
}
