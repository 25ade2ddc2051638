using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;

namespace Clientele.Tests.Authentication;

public sealed class FileTokenStoreTests : IDisposable
{
    private static readonly TokenKey Key = new(new Uri("https://a.test/token"), "c", "ann@sample.test", "s", Resource: null);

    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "tokens");

    public void Dispose()
    {
        var parent = Path.GetDirectoryName(_directory)!;
        if (Directory.Exists(parent))
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_saved_is_loaded_by_another_store()
    {
        await new FileTokenStore(_directory).SaveAsync(Key, "one");
        await new FileTokenStore(_directory).SaveAsync(Key, "two");
        Assert.Equal("two", await new FileTokenStore(_directory).LoadAsync(Key));
    }

    [Fact]
    public async Task What_was_never_saved_or_was_deleted_is_nothing()
    {
        var store = new FileTokenStore(_directory);
        Assert.Null(await store.LoadAsync(Key));
        await store.DeleteAsync(Key, "one");
        await store.SaveAsync(Key, "one");
        await store.DeleteAsync(Key, "one");
        Assert.Null(await store.LoadAsync(Key));
    }

    [Fact]
    public async Task Another_token_than_the_refused_one_stays()
    {
        var store = new FileTokenStore(_directory);
        await store.SaveAsync(Key, "two");
        await store.DeleteAsync(Key, "one");
        Assert.Equal("two", await store.LoadAsync(Key));
    }

    [Fact]
    public async Task A_lock_keeps_others_waiting_until_it_is_given_back()
    {
        var first = await new FileTokenStore(_directory).LockAsync(Key);
        var second = new FileTokenStore(_directory).LockAsync(Key).AsTask();
        using var cancelled = new CancellationTokenSource();
        var third = new FileTokenStore(_directory).LockAsync(Key, cancelled.Token).AsTask();
        await using (await new FileTokenStore(_directory).LockAsync(Key with { User = "other" }))
        {
            Assert.False(second.IsCompleted);
        }

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_files_and_their_names_tell_nothing()
    {
        await new FileTokenStore(_directory).SaveAsync(Key, "one");
        var file = Assert.Single(Directory.GetFiles(_directory));
        Assert.Equal($"{Key.Id}.token", Path.GetFileName(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_directory));
        }
    }

    [Fact]
    public async Task Readers_see_the_old_token_or_the_new_one_and_nothing_between()
    {
        var store = new FileTokenStore(_directory);
        string[] tokens = [new('a', 50_000), new('b', 50_000)];
        await store.SaveAsync(Key, tokens[0]);

        var writer = Task.Run(async () =>
        {
            for (var i = 1; i < 50; i++)
            {
                await store.SaveAsync(Key, tokens[i % 2]);
            }
        });
        do
        {
            Assert.Contains(await store.LoadAsync(Key), tokens);
        }
        while (!writer.IsCompleted);

        await writer;
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_old_token_and_no_litter()
    {
        var store = new FileTokenStore(_directory);
        await store.SaveAsync(Key, "one");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.SaveAsync(Key, "two", new(canceled: true)));
        Assert.Equal("one", await store.LoadAsync(Key));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public async Task A_file_that_is_no_token_is_nothing(int length)
    {
        var store = new FileTokenStore(_directory);
        await store.SaveAsync(Key, "one");
        await File.WriteAllTextAsync(Directory.GetFiles(_directory).Single(), new string('x', length));
        Assert.Null(await store.LoadAsync(Key));
    }
}
