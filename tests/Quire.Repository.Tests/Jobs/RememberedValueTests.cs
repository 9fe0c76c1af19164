using Microsoft.Extensions.DependencyInjection;
using Quire.Data.Sqlite;
using Quire.Repository.Jobs;

namespace Quire.Repository.Tests.Jobs;

public sealed class RememberedValueTests : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSqliteDatabase("never-opened.db")
        .BuildServiceProvider();
    private readonly List<TaskCompletionSource<string>> _reads = [];
    private readonly RememberedValue<string> _value;

    public RememberedValueTests() =>
        _value = new(
            _services.GetRequiredService<IServiceScopeFactory>(),
            (_, _) =>
            {
                _reads.Add(new());
                return _reads[^1].Task;
            }
        );

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Is_read_once()
    {
        var first = _value.GetAsync(TestContext.Current.CancellationToken);
        _reads[0].SetResult("as it is");
        Assert.Equal("as it is", await first);

        Assert.Equal("as it is", await _value.GetAsync(TestContext.Current.CancellationToken));
        Assert.Single(_reads);
    }

    [Fact]
    public async Task Is_read_anew_after_a_change()
    {
        var first = _value.GetAsync(TestContext.Current.CancellationToken);
        _reads[0].SetResult("before");
        await first;
        _value.Forget();

        var second = _value.GetAsync(TestContext.Current.CancellationToken);
        _reads[1].SetResult("after");

        Assert.Equal("after", await second);
    }

    [Fact]
    public async Task A_read_overtaken_by_a_change_is_not_kept()
    {
        var slow = _value.GetAsync(TestContext.Current.CancellationToken);
        _value.Forget();
        _reads[0].SetResult("before");
        await slow;

        var next = _value.GetAsync(TestContext.Current.CancellationToken);
        _reads[1].SetResult("after");

        Assert.Equal("after", await next);
        Assert.Equal("after", await _value.GetAsync(TestContext.Current.CancellationToken));
    }
}
