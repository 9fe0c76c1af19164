using Quire.Domain.Errors;

namespace Quire.Search.Tests;

internal static class Refused
{
    public static async Task With(string part, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<RepositoryException>(act);
        Assert.IsType<RepositoryError.BadRequest>(refusal.Error);
        Assert.Contains(part, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }
}
