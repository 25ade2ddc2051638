using System;
using System.Collections.Generic;
using System.Threading;
#if !NET9_0_OR_GREATER
using Lock = System.Object;
#endif

namespace Clientele;

/// <summary>
/// Keeps so many accounts, those that were asked for last. An account that was let go but is still in use is found again, so that there are
/// never two of one account, with two token sources and twice its rate limit.
/// </summary>
internal sealed class AccountCache<TAccount>(int capacity) : IDisposable
    where TAccount : class, IDisposable
{
    private const int FewestForgotten = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<AccountKey, Entry> _entries = [];
    private readonly LinkedList<Entry> _kept = new();
    private int _sweepAt = FewestForgotten;
    private bool _disposed;

    /// <summary>The account, made where there is none. What <paramref name="create"/> throws is not kept.</summary>
    public TAccount GetOrAdd(AccountKey key, Func<AccountKey, TAccount> create)
    {
        var entry = Enter(key, out var found);
        if (found is not null)
        {
            return found;
        }

        try
        {
            // One at a time for an account, and no account waits for another one.
            lock (entry.Creation)
            {
                return Find(entry) ?? Add(entry, create(key));
            }
        }
        finally
        {
            Leave(entry);
        }
    }

    /// <summary>Ends an account, in use or not; false where there is none.</summary>
    public bool Remove(AccountKey key)
    {
        var entry = Enter(key, out _, evenIfFound: true);
        TAccount? account;
        lock (entry.Creation)
        {
            lock (_lock)
            {
                account = entry.Find();
                Forget(entry);
                entry.Weak = null;
            }
        }

        Leave(entry);
        account?.Dispose();
        return account is not null;
    }

    public void Dispose()
    {
        List<TAccount> accounts = [];
        lock (_lock)
        {
            _disposed = true;
            foreach (var entry in _entries.Values)
            {
                if (entry.Find() is { } account)
                {
                    accounts.Add(account);
                }
            }

            _entries.Clear();
            _kept.Clear();
        }

        accounts.ForEach(account => account.Dispose());
    }

    /// <summary>The key's entry, which stays until it is left.</summary>
    private Entry Enter(AccountKey key, out TAccount? found, bool evenIfFound = false)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(ClientFactory));
            found = null;
            if (!_entries.TryGetValue(key, out var entry))
            {
                _entries.Add(key, entry = new Entry(key));
            }
            else if (!evenIfFound && entry.Find() is { } account)
            {
                found = account;
                Keep(entry, account);
                return entry;
            }

            entry.Visitors++;
            return entry;
        }
    }

    private void Leave(Entry entry)
    {
        lock (_lock)
        {
            if (--entry.Visitors == 0 && entry.Find() is null)
            {
                _entries.Remove(entry.Key);
            }
        }
    }

    private TAccount? Find(Entry entry)
    {
        lock (_lock)
        {
            return entry.Find();
        }
    }

    private TAccount Add(Entry entry, TAccount account)
    {
        lock (_lock)
        {
            if (!_disposed)
            {
                entry.Weak = new WeakReference<TAccount>(account);
                Keep(entry, account);
                return account;
            }
        }

        account.Dispose();
        throw new ObjectDisposedException(nameof(ClientFactory));
    }

    private void Keep(Entry entry, TAccount account)
    {
        if (entry.Kept is { } node)
        {
            if (!ReferenceEquals(_kept.First, node))
            {
                _kept.Remove(node);
                _kept.AddFirst(node);
            }

            return;
        }

        entry.Strong = account;
        entry.Kept = _kept.AddFirst(entry);
        if (_kept.Count > capacity)
        {
            Forget(_kept.Last!.Value);
            Sweep();
        }
    }

    private void Forget(Entry entry)
    {
        entry.Strong = null;
        if (entry.Kept is { } node)
        {
            _kept.Remove(node);
            entry.Kept = null;
        }
    }

    /// <summary>Drops the entries of accounts that are not in use, once there are many of them.</summary>
    private void Sweep()
    {
        if (_entries.Count - _kept.Count < _sweepAt)
        {
            return;
        }

        foreach (var entry in _entries.Values)
        {
            if (entry.Visitors == 0 && entry.Find() is null)
            {
                _entries.Remove(entry.Key);
            }
        }

        _sweepAt = Math.Max(FewestForgotten, 2 * (_entries.Count - _kept.Count));
    }

    private sealed class Entry(AccountKey key)
    {
        public AccountKey Key { get; } = key;

        public Lock Creation { get; } = new();

        public TAccount? Strong { get; set; }

        public WeakReference<TAccount>? Weak { get; set; }

        public LinkedListNode<Entry>? Kept { get; set; }

        /// <summary>Callers that make the account, or end it.</summary>
        public int Visitors { get; set; }

        public TAccount? Find() => Strong ?? (Weak is { } weak && weak.TryGetTarget(out var account) ? account : null);
    }
}
