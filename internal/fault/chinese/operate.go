package chinese

// Backups, restores, certificates and upgrades.

import "tuntu/internal/fault"

// backups says what backups and restores report.
func backups() fault.Catalogue {
	return fault.Catalogue{
		"back up the database to one file, while it is served": "把数据库备份成一个文件，不用停服务",
		"bring a backup back":                          "恢复备份",
		"[FILE | FOLDER] [--keep N] | --verify [FILE]": "[文件 | 文件夹] [--keep N] | --verify [文件]",
		"afterwards remove all but the newest N backups in the folder; 0 removes none":                                        "备份后只保留该文件夹里最新的 N 份；0 表示不删",
		"restore a backup, the last one without FILE, into a database that is thrown away, and prove that nothing is missing": "把备份（不写文件时为最近一份）恢复到临时数据库里，验证一样不少，然后丢弃",
		"--keep is a number of backups, 1 or more, and goes with making one":                                                  "--keep 是备份的份数，至少 1，只在备份时用",
		"backing up to %s …":                                            "正在备份到 %s……",
		"backed up %s in %s to %s (%.1f MB)":                            "已备份 %s、%s到 %s（%.1f MB）",
		"the backup is made, but older ones in %s could not be removed": "备份已做好，但 %s 里较早的备份删不掉",
		"removed the older backup %s":                                   "已删除较早的备份 %s",
		"cannot create the folder %s":                                   "无法建立文件夹 %s",
		"1 town":                                                        "1 个乡镇",
		"%d towns":                                                      "%d 个乡镇",
		"no backup was made yet; run: tuntu backup":                     "还没有做过备份；请运行：tuntu backup",
		"restoring %s for a test …":                                     "正在试恢复 %s……",
		"restored for a test: %s of %s, rows and geometry of each layer and the history as they were; made by %s": "试恢复成功：%[2]s、%[1]s，各图层的条数、图形和变更历史都与备份时一致；制作版本 %[3]s",
		"FILE [--replace [--discard]]": "文件 [--replace [--discard]]",
		"put it in the place of the towns that the database holds; these are backed up first":       "用它替换数据库里现有的乡镇；现有的会先备份",
		"with --replace: do not back up what is replaced":                                           "与 --replace 同用：不备份被替换的内容",
		"restore takes one file, a backup: tuntu restore FILE":                                      "restore 后面写一个备份文件：tuntu restore 文件",
		"--discard goes with --replace":                                                             "--discard 要与 --replace 同用",
		"restoring %s …":                                                                            "正在恢复 %s……",
		"what is there could not be backed up, and was left alone: %s; --discard goes on without":   "现有内容没能备份，未作改变：%s；加 --discard 则不备份直接恢复",
		"the restore failed, and what was there before lies in the schema %s of the database":       "恢复失败，原来的内容在数据库的 %s 模式里",
		"the log of changes is not as it was written in %d places; `tuntu audit verify` lists them": "变更日志有 %d 处与写入时不一致；用“tuntu audit verify”列出",
		"put %s back into the data folder":                                                          "已把 %s 放回数据文件夹",
		"restored %s in %s, as they were on %s":                                                     "已恢复 %s、%s，内容为 %s 时的",
		"last backup":                                                                               "最近备份",
		"none, and no town yet that is not invented":                                                "没有，也还没有真实的乡镇",
		"none was ever made":                                                                        "从来没有备份过",
		"run: tuntu backup; and let it run each night (docs/operate.md)":                            "请运行：tuntu backup；并设成每晚自动备份（docs/operate.zh-CN.md）",
		"%s, %s, %.1f MB": "%s，%s，%.1f MB",
		"it is %.0f hours old; run: tuntu backup; and see why the nightly one did not run": "已过去 %.0f 小时；请运行：tuntu backup，并查明每晚的备份为什么没有运行",
		"left by a restore": "恢复时留下的",
		"a restore was cut short after the new data stood; when they are right, run in the database: DROP SCHEMA %s CASCADE": "恢复在新数据就位后中断；确认数据无误后，在数据库里运行：DROP SCHEMA %s CASCADE",
		"TUNTU_LOG is json or text, not %s":                          "TUNTU_LOG 应为 json 或 text，不能是 %s",
		"TUNTU_BACKUP_MAX_AGE is a time such as 26h, or off, not %s": "TUNTU_BACKUP_MAX_AGE 应为时长，如 26h，或写 off，不能是 %s",
	}
}

// archives says what is wrong with a backup's file.
func archives() fault.Catalogue {
	return fault.Catalogue{
		"%s exists already, and was left alone":             "%s 已经存在，没有改动",
		"the disk of %s is full; no backup was made there":  "%s 所在的磁盘已满，没有备份",
		"%s cannot be written to; no backup was made there": "%s 不能写入，没有备份",
		"there is no folder %s":                             "没有文件夹 %s",
		"the pg_dump of this machine is older than the server; install the server's version of postgresql-client": "本机的 pg_dump 比数据库旧；请安装与数据库同版本的 postgresql-client",
		"pg_dump did not finish; no backup was made":                                                              "pg_dump 没有完成，没有备份",
		"pg_dump is not installed; run: apt-get install postgresql-client":                                        "没有安装 pg_dump；请运行：apt-get install postgresql-client",
		"pg_restore cannot read the backup; is it from a newer PostgreSQL than this machine's?":                   "pg_restore 读不了这份备份；它是不是来自比本机更新的 PostgreSQL？",
		"%s is a folder; name one of the backups in it":                                                           "%s 是文件夹；请写其中的一份备份",
		"%s may not be read":                                                          "%s 没有读取权限",
		"%s is a backup that was cut short; take another":                             "%s 是一份不完整的备份；请换一份",
		"%s is no backup of tuntu":                                                    "%s 不是屯图的备份",
		"%s was made by a newer tuntu (%s); restore it with that":                     "%s 是更新版本的屯图（%s）做的；请用那个版本恢复",
		"%s was made by a newer tuntu (%s, schema %d, here %d); restore it with that": "%s 是更新版本的屯图（%s，数据库结构 %d，本机 %d）做的；请用那个版本恢复",
		"%s has an entry %.80q that is not in its list or is there twice; somebody has added it since the backup was made": "%s 里有一项 %.80q 不在清单中，或者出现了两次；是备份之后被人加进去的",
		"%s is damaged: %s is not what it was when the backup was made; take another":                                      "%s 已损坏：%s 与备份时不一致；请换一份",
		"what was restored is not what the backup's list says: %s":                                                         "恢复出来的与备份清单不一致：%s",
		"the database holds %d towns already, and was left alone; --replace puts the backup in their place":                "数据库里已有 %d 个乡镇，没有改动；加 --replace 用备份替换",
		"another restore for a test is under way in %s; wait for its end":                                                  "%s 里另有一次试恢复正在进行；请等它结束",
	}
}

// certificates says what there is about certificates.
func certificates() fault.Catalogue {
	return fault.Catalogue{
		"make a certificate for this machine, and the page by which phones trust it": "给本机做证书，并提供手机安装证书的页面",
		"[--host NAME …]": "[--host 名称 …]",
		"a further name or address by which this machine is reached; may be repeated":    "访问本机用的其他名称或地址；可以写多次",
		"cert takes no operands; names go with --host":                                   "cert 后面不写别的；名称写在 --host 后面",
		"%q is no name or address of a machine, as in map.example.cn or 192.168.1.5":     "%q 不是机器的名称或地址，应如 map.example.cn 或 192.168.1.5",
		"made a certificate for %s, good until %s; a running server renews it by itself": "已为 %s 做好证书，有效期到 %s；服务运行时会自动更新",
		"the authority's certificate is %s, good until %s":                               "根证书是 %s，有效期到 %s",
		"its SHA-256 is %s": "指纹（SHA-256）是 %s",
		"start the server again; then open this address on each phone: %s":       "请重启服务，然后在每部手机上打开：%s",
		"TUNTU_TLS_CERT is set, and so that certificate is served, not this one": "已设置 TUNTU_TLS_CERT，因此用的是那份证书，不是这一份",
		"%s, good until %s": "%s，有效期到 %s",
		"it ends in %.0f days; put a new one in its place, which a running server reads by itself":                                                 "还有 %.0f 天到期；请换上新证书，运行中的服务会自动读取",
		"the certificate %s and the key %s are no pair of readable PEM files":                                                                      "证书 %s 和密钥 %s 不是一对可读的 PEM 文件",
		"the authority in %s may not vouch for %s, which it was not made for; remove the folder to make another, which phones must then take anew": "%s 里的根证书不能用于 %s，当初没有包含它；删除该文件夹可以重做，手机要重新安装",
		"the authority's key %s cannot be read; bring it back from a backup, or remove the folder to make another authority":                       "根证书的密钥 %s 读不了；请从备份里恢复，或删除该文件夹重做",
		"%s is no PEM file": "%s 不是 PEM 文件",
		"cannot write %s":   "无法写入 %s",
	}
}

// upgrades says what there is about moves to a newer PostgreSQL.
func upgrades() fault.Catalogue {
	return fault.Catalogue{
		"move the program's own database to a newer installed PostgreSQL": "把程序自带的数据库迁到已安装的新版 PostgreSQL",
		"[--back]": "[--back]",
		"put the database from before the last upgrade in its place again":                                                                "换回上次升级之前的数据库",
		"upgrade takes no operands":                                                                                                       "upgrade 后面不写别的",
		"the database is a server of your own (TUNTU_DATABASE_URL); whoever runs it upgrades it":                                          "数据库是您自己的服务器（TUNTU_DATABASE_URL），由管理它的人升级",
		"PostgreSQL %d is the newest that is installed with PostGIS; there is nothing to do":                                              "已安装的带 PostGIS 的最新版就是 PostgreSQL %d，不用升级",
		"moving the database to PostgreSQL %d …":                                                                                          "正在把数据库迁到 PostgreSQL %d……",
		"moved %s in %s to PostgreSQL %d; the old database stays beside it until you remove it, and `tuntu upgrade --back` returns to it": "已把 %s、%s迁到 PostgreSQL %d；旧数据库保留在旁边，由您删除；“tuntu upgrade --back”可以换回",
		"the database from before the upgrade is in its place again":                                                                      "已换回升级之前的数据库",
		"what was written since lies in %s":                                                                                               "升级之后写入的内容在 %s",
		"there is no database of the program's own in %s":                                                                                 "%s 里没有程序自带的数据库",
		"%s is there from an earlier upgrade; when all is well, remove it and try again":                                                  "%s 是以前升级时留下的；确认无误后删除它再试",
		"%s is there from an earlier way back; remove it and try again":                                                                   "%s 是以前换回时留下的；删除它再试",
		"another tuntu uses the database; stop it first, as by systemctl stop tuntu":                                                      "另有屯图程序在使用数据库；请先停止它，如 systemctl stop tuntu",
		"there is no database from before an upgrade beside %s":                                                                           "%s 旁边没有升级之前的数据库",
	}
}
