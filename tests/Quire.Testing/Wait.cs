using System.Runtime.CompilerServices;
using Xunit;

namespace Quire.Testing;

/// <summary>Waits for what is done in the background.</summary>
public static class Wait
{
    /// <summary>Until something holds; fails after a minute.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what) =>
        _ = await ForAsync(async () => await holds() ? "" : null, what);

    /// <summary>Until something holds that is looked up at once; fails after a minute.</summary>
    public static Task UntilAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string what = "") =>
        UntilAsync(() => Task.FromResult(holds()), what);

    /// <summary>Until there is something, and gives it; fails after a minute.</summary>
    public static async Task<T> ForAsync<T>(Func<Task<T?>> find, string what)
        where T : class
    {
        for (var i = 0; i < 1_200; i++)
        {
            if (await find() is { } found)
            {
                return found;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Not within a minute: {what}");
    }
}
